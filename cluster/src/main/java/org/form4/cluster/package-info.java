/**
 * The same readers and the same metrics on Apache Spark, which schedules, shuffles and recovers. Nothing is read or
 * measured here: files go to the parser's readers, groups of filings to the metrics.
 */
@NullMarked
package org.form4.cluster;

import org.jspecify.annotations.NullMarked;
