/** Analyses that are saved as text and run without anybody watching. */
@NullMarked
package org.form4.shell.script;

import org.jspecify.annotations.NullMarked;
