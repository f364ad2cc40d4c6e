/** The command line: one file a subcommand, and how failures look. Does none of the work itself. */
@NullMarked
package org.form4.shell.cli;

import org.jspecify.annotations.NullMarked;
