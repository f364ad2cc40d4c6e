/**
 * Dense group numbers and primitive accumulators: what Tablesaw's own grouping does slowly, or not at all when a column
 * has many distinct strings.
 */
@NullMarked
package org.form4.group;

import org.jspecify.annotations.NullMarked;
