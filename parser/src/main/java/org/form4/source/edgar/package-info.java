/**
 * Filings and lists from EDGAR, slowly and politely, into a folder laid out as EDGAR is. The only package that opens
 * connections; what is in the files is not its business beyond that they came whole.
 */
@NullMarked
package org.form4.source.edgar;

import org.jspecify.annotations.NullMarked;
