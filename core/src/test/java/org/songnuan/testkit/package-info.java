/** Arbitrary values of each room, for properties. */
@NullMarked
package org.songnuan.testkit;

import org.jspecify.annotations.NullMarked;
