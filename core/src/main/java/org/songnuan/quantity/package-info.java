/** Exact amounts. */
@NullMarked
package org.songnuan.quantity;

import org.jspecify.annotations.NullMarked;
