/** Loading as users see it: progress while it lasts, and a report of what was read and what was not. */
@NullMarked
package org.form4.shell.input;

import org.jspecify.annotations.NullMarked;
