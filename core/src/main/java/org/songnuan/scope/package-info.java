/**
 * Where, when, and in which drawing.
 *
 * <p>Start with {@link org.songnuan.scope.Area} (a path such as 湖北/武汉). A {@link
 * org.songnuan.scope.DateRange} is a run of whole days, an {@link org.songnuan.scope.Occasion} a
 * festival or another dated day that days are counted from, and a {@link org.songnuan.scope.Lot} a
 * drawing that anyone can recompute.
 *
 * <p>Everything here is an immutable value, safe in any thread. There is no clock, no calendar of
 * festivals and no source of chance: the host says the date and the seed.
 *
 * <p>This package imports nothing else of the library.
 */
@NullMarked
package org.songnuan.scope;

import org.jspecify.annotations.NullMarked;
