/**
 * Exact amounts: of money, of goods, and of what a document leaves open.
 *
 * <p>Start with {@link org.songnuan.quantity.Money} (whole fen) and {@link
 * org.songnuan.quantity.Quantity} (an exact number of a {@link org.songnuan.quantity.Unit}). A
 * {@link org.songnuan.quantity.Figure} is what a text says of either: "19900", "3000余", "部分".
 * {@link org.songnuan.quantity.Goods} are figures by {@link org.songnuan.quantity.Item}; a {@link
 * org.songnuan.quantity.Kit} is a named set of goods.
 *
 * <p>Everything here is an immutable value, safe in any thread. Nothing rounds unless it is handed
 * the rounding, nothing wraps around, and unlike units are never added. Whatever cannot be said
 * exactly is refused with an {@link IllegalArgumentException}. Texts that cannot be read are
 * described in messages, never repeated, since a misplaced column may hold a name.
 *
 * <p>This package imports nothing else of the library.
 */
@NullMarked
package org.songnuan.quantity;

import org.jspecify.annotations.NullMarked;
