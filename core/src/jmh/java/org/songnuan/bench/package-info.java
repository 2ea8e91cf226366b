/** x. y. */
@NullMarked
package org.songnuan.bench;

import org.jspecify.annotations.NullMarked;
