/** A line in, a result out: the program's door and the verbs its shell preloads. */
@NullMarked
package org.form4.shell;

import org.jspecify.annotations.NullMarked;
