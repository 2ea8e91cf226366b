/** House style for the packages below; there is nothing to call here. */
@ValueStyle
@NullMarked
package org.songnuan;

import org.jspecify.annotations.NullMarked;
