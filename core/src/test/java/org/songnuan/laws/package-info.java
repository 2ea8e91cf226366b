/**
 * What every value of a kind must obey, as interfaces.
 *
 * <p>A test class implements the laws of its subject and supplies the values; the properties come
 * with the interface.
 */
@NullMarked
package org.songnuan.laws;

import org.jspecify.annotations.NullMarked;
