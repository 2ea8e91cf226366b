/**
 * Programs that use the library as a host application would.
 *
 * <p>Each reads a roster from files, runs one campaign of a document and prints what comes of it.
 * Start with {@link org.songnuan.examples.Examples}, or read {@code Community} first, the library's
 * main job on a page. May import everything that the library exports.
 */
@NullMarked
package org.songnuan.examples;

import org.jspecify.annotations.NullMarked;
