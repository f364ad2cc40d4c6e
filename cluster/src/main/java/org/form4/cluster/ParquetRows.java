package org.form4.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.form4.filing.AccessionNumber;
import org.form4.filing.Cik;
import org.form4.tables.ColumnKind;
import org.form4.tables.TableName;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Packed rows as Parquet, with the types that every part of the workbench gives its columns there: identities as text in
 * their printed form, a missing cell is null.
 */
final class ParquetRows extends WriteSupport<ByteBuffer> {
    private record Field(String name, ColumnKind kind, boolean isLong) {}

    private final List<Field> fields;
    private @Nullable RecordConsumer consumer;

    private ParquetRows(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    static ParquetRows of(TableName table) {
        List<Field> fields = new ArrayList<>();
        table.columns().forEach((name, kind) -> fields.add(new Field(name, kind, false)));
        return new ParquetRows(fields);
    }

    static ParquetRows of(Table table) {
        List<Field> fields = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            fields.add(new Field(column.name(), ColumnKind.of(column), column instanceof LongColumn));
        }
        return new ParquetRows(fields);
    }

    /** A new file of such rows. */
    ParquetWriter<ByteBuffer> create(Path path, Configuration configuration) throws IOException {
        return new Builder(HadoopOutputFile.fromPath(path, configuration), this)
                .withConf(configuration)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build();
    }

    private static final class Builder extends ParquetWriter.Builder<ByteBuffer, Builder> {
        private final ParquetRows rows;

        Builder(OutputFile file, ParquetRows rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<ByteBuffer> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }

        @Override
        @Deprecated
        protected WriteSupport<ByteBuffer> getWriteSupport(Configuration configuration) {
            return rows;
        }
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return context();
    }

    @Override
    @Deprecated
    public WriteContext init(Configuration configuration) {
        return context();
    }

    private WriteContext context() {
        List<Type> types = new ArrayList<>();
        for (Field field : fields) {
            types.add(type(field));
        }
        return new WriteContext(new MessageType("form4", types), Map.of());
    }

    private static PrimitiveType type(Field field) {
        return switch (field.kind()) {
            case ID, CIK, STR ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(field.name());
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(field.name());
            case TIME ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS))
                        .named(field.name());
            case NUM -> new PrimitiveType(Repetition.OPTIONAL, PrimitiveTypeName.DOUBLE, field.name());
            case INT ->
                new PrimitiveType(
                        Repetition.OPTIONAL,
                        field.isLong() ? PrimitiveTypeName.INT64 : PrimitiveTypeName.INT32,
                        field.name());
            case BOOL -> new PrimitiveType(Repetition.OPTIONAL, PrimitiveTypeName.BOOLEAN, field.name());
        };
    }

    @Override
    public void prepareForWrite(RecordConsumer to) {
        consumer = to;
    }

    /** Writes the row at which the buffer stands, which then stands at the next. */
    @Override
    public void write(ByteBuffer from) {
        RecordConsumer to = Objects.requireNonNull(consumer);
        int bits = PackedRows.skipBits(from, fields.size());
        to.startMessage();
        for (int i = 0; i < fields.size(); i++) {
            if (PackedRows.isThere(from, bits, i)) {
                Field field = fields.get(i);
                to.startField(field.name(), i);
                cell(from, field, to);
                to.endField(field.name(), i);
            }
        }
        to.endMessage();
    }

    private static void cell(ByteBuffer from, Field field, RecordConsumer to) {
        switch (field.kind()) {
            case ID -> to.addBinary(Binary.fromConstantByteArray(AccessionNumber.bytes(from.getLong())));
            case CIK -> to.addBinary(Binary.fromConstantByteArray(Cik.bytes(from.getLong())));
            case DATE -> to.addInteger(from.getInt());
            case TIME -> to.addLong(PackedRows.micros(from));
            case NUM -> to.addDouble(from.getDouble());
            case INT -> {
                if (field.isLong()) {
                    to.addLong(from.getLong());
                } else {
                    to.addInteger(from.getInt());
                }
            }
            case BOOL -> to.addBoolean(from.get() == 1);
            case STR -> to.addBinary(Binary.fromConstantByteArray(PackedRows.utf8(from)));
        }
    }
}
