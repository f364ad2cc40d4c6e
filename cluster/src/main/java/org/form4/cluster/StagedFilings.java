package org.form4.cluster;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** The filings in staged files. */
final class StagedFilings {
    private StagedFilings() {}

    /** Those that are wanted. */
    static final class Wanted implements FlatMapFunction<Staging.Portion, StagedFiling> {
        private final Broadcast<SerializableConfiguration> configuration;

        Wanted(Broadcast<SerializableConfiguration> configuration) {
            this.configuration = configuration;
        }

        @Override
        public Iterator<StagedFiling> call(Staging.Portion portion) {
            Iterator<byte[]> rows =
                    Blobs.read(portion.file().rows(), configuration.value().value());
            return new Flat<>(rows, bytes -> {
                StagedFiling filing = StagedFiling.of(bytes);
                return portion.unwanted().contains(filing.key()) ? Collections.emptyList() : List.of(filing);
            });
        }
    }

    /** Those that came more than once, by their keys. */
    static final class Copied implements PairFlatMapFunction<Staging.Portion, Long, byte[]> {
        private final Broadcast<SerializableConfiguration> configuration;

        Copied(Broadcast<SerializableConfiguration> configuration) {
            this.configuration = configuration;
        }

        @Override
        public Iterator<Tuple2<Long, byte[]>> call(Staging.Portion portion) {
            Iterator<byte[]> rows =
                    Blobs.read(portion.file().rows(), configuration.value().value());
            return new Flat<>(rows, bytes -> {
                long key = StagedFiling.of(bytes).key();
                return portion.unwanted().contains(key) ? List.of(new Tuple2<>(key, bytes)) : List.of();
            });
        }
    }
}
