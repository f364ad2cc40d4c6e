/** Keys in front of a session: the prompt, completion, colours while typing, and the history file. */
@NullMarked
package org.form4.shell.repl;

import org.jspecify.annotations.NullMarked;
