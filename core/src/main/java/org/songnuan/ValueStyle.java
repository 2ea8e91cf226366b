package org.songnuan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the large immutable inputs of this library are generated. Nested packages inherit it.
 *
 * <p>Only the abstract class and its nested {@code Builder} are public; the generated class is
 * package-private and never appears in a signature.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    strictBuilder = true,
    depluralize = true,
    allowedClasspathAnnotations = Override.class,
    defaults = @Value.Immutable(copy = true))
@interface ValueStyle {}
