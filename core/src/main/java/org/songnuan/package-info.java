/**
 * House style for the packages below; there is nothing to call here. Each of them is one room with
 * one purpose, and its own page names the entry point and what it may import.
 */
@ValueStyle
@NullMarked
package org.songnuan;

import org.jspecify.annotations.NullMarked;
