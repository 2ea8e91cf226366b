package org.songnuan.architecture.generated;

/** A type of a package that nobody should see, and that has no package-info either. */
public interface Leaked {}
