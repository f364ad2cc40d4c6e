/** JShell in this process: a line of Java in, a live object out. Knows no terminal and no table. */
@NullMarked
package org.form4.shell.engine;

import org.jspecify.annotations.NullMarked;
