/**
 * What the house demands of itself: which room may import which, what is public, what no source may
 * say. Each check is a small class with a test that breaks every rule on purpose.
 */
@NullMarked
package org.songnuan.architecture;

import org.jspecify.annotations.NullMarked;
