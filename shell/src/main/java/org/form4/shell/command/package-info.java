/** One file a slash command; {@code /help} is made from them. Lines of Java are the session's own business. */
@NullMarked
package org.form4.shell.command;

import org.jspecify.annotations.NullMarked;
