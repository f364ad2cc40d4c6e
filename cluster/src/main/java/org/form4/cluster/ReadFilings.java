package org.form4.cluster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.form4.source.SourceFile;
import org.form4.tables.Form4Tables;
import org.form4.tables.Parts;

/** A task of reading: the files of some groups, through the readers, to tagged rows. Memory holds a part or three. */
final class ReadFilings implements Function2<Integer, Iterator<FileGroups.Group>, Iterator<Row>> {
    /** So many documents make a part. */
    private static final int DOCUMENTS = 250;

    private final Broadcast<SerializableConfiguration> configuration;

    ReadFilings(Broadcast<SerializableConfiguration> configuration) {
        this.configuration = configuration;
    }

    @Override
    public Iterator<Row> call(Integer task, Iterator<FileGroups.Group> groups) {
        Configuration hadoop = configuration.value().value();
        List<SourceFile> files = new ArrayList<>();
        groups.forEachRemaining(group -> group.files().forEach(file -> files.add(file.with(hadoop))));
        Handover<Form4Tables> parts = new Handover<>(taker -> Parts.of(files, DOCUMENTS, taker));
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> parts.stop());
        AtomicLong part = new AtomicLong(StagedRows.firstPart(task));
        return new Flat<>(parts, tables -> StagedRows.of(tables, part.getAndIncrement()));
    }
}
