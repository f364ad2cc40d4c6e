/** One user's session: the Java engine, the settings, where text goes, and what mistakes look like. Reads no keys. */
@NullMarked
package org.form4.shell.session;

import org.jspecify.annotations.NullMarked;
