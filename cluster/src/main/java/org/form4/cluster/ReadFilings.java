package org.form4.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.form4.source.SourceFile;
import org.form4.tables.Form4Tables;
import org.form4.tables.Parts;

/** A task of reading: the files of some groups, through the readers, to a file. Memory holds a part or two. */
final class ReadFilings implements FlatMapFunction<Iterator<FileGroups.Group>, StagedFile> {
    /** So many documents make a part. */
    private static final int DOCUMENTS = 250;

    private final JobFiles files;
    private final long run;
    private final Broadcast<SerializableConfiguration> configuration;

    ReadFilings(JobFiles files, long run, Broadcast<SerializableConfiguration> configuration) {
        this.files = files;
        this.run = run;
        this.configuration = configuration;
    }

    @Override
    public Iterator<StagedFile> call(Iterator<FileGroups.Group> groups) throws IOException {
        Configuration hadoop = configuration.value().value();
        List<SourceFile> sources = new ArrayList<>();
        groups.forEachRemaining(group -> group.files().forEach(file -> sources.add(file.with(hadoop))));
        AtomicLong part = new AtomicLong(Part.first(TaskContext.getPartitionId()));
        StagedFile.Writer staged = new StagedFile.Writer(files, files.ofTask(), run, hadoop);
        try (staged) {
            Parts.of(sources, DOCUMENTS, tables -> add(tables, part.getAndIncrement(), staged));
        }
        return List.of(staged.file()).iterator();
    }

    private static void add(Form4Tables tables, long part, StagedFile.Writer staged) {
        TaskContext.get().killTaskIfInterrupted();
        try {
            staged.add(tables, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
