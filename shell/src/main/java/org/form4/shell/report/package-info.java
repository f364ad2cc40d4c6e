/**
 * Reports: tables in, one self-contained HTML page or a few lines for the terminal out.
 *
 * <p>Nothing is computed here that a metric does not compute; a section chooses, orders and shows.
 */
@NullMarked
package org.form4.shell.report;

import org.jspecify.annotations.NullMarked;
