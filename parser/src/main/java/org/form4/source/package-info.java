/**
 * Where bytes come from: files, folders, globs, archives. Here paths become a stream of documents in a fixed order;
 * what is in them is {@code org.form4.read}'s to tell.
 */
@NullMarked
package org.form4.source;

import org.jspecify.annotations.NullMarked;
