/**
 * The ten tables in an embedded DuckDB database and in Parquet files, for more filings than memory holds, and SQL over
 * them. What is in a filing is not decided here: rows come from the parser's tables and go back into them unchanged.
 */
@NullMarked
package org.form4.store;

import org.jspecify.annotations.NullMarked;
