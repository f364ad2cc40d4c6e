/** Values and tables as text: for the eye, or as CSV, JSON and Markdown for other programs. Reads no input. */
@NullMarked
package org.form4.shell.print;

import org.jspecify.annotations.NullMarked;
