/**
 * The vocabulary: what a Section 16 filing says, in the SEC's own element names, exact and as filed.
 *
 * <p>Here are records and codes. How bytes become them is {@code org.form4.read}; how they become tables is
 * {@code org.form4.tables}.
 */
@NullMarked
package org.form4.filing;

import org.jspecify.annotations.NullMarked;
