/**
 * Bytes to filings: a reader for each format, chosen by looking at the content, and the problems met on the way.
 *
 * <p>Readers are pure functions of their bytes: they open no connection, resolve no entity and never throw for bad
 * data. Where bytes come from is {@code org.form4.source}; tables are {@code org.form4.tables}.
 */
@NullMarked
package org.form4.read;

import org.jspecify.annotations.NullMarked;
