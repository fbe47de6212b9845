package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.athena.CfnWorkGroup;
import software.amazon.awscdk.services.glue.CfnDatabase;
import software.amazon.awscdk.services.glue.CfnTable;
import software.constructs.Construct;

/** Reports and trips as tables: for Athena, QuickSight and whatever else reads the Glue catalog. */
final class Catalog extends Construct {

    static final String DATABASE = "bolt_ride";
    static final String WORKGROUP = "bolt-ride";

    /** A query that would read more is a query without a day. */
    private static final long SCAN_LIMIT_BYTES = 100L * 1024 * 1024 * 1024;

    Catalog(Construct scope, String id, Settings settings) {
        super(scope, id);
        CfnDatabase database = CfnDatabase.Builder.create(this, "Database")
                .catalogId(Stack.of(this).getAccount())
                .databaseInput(CfnDatabase.DatabaseInputProperty.builder()
                        .name(DATABASE)
                        .description("Bolt Ride's trips and KPI reports")
                        .build())
                .build();
        for (CatalogTable table : CatalogTable.values()) {
            table(table, settings.bucket()).addResourceDependency(database);
        }
        CfnWorkGroup workGroup = CfnWorkGroup.Builder.create(this, "WorkGroup")
                .name(WORKGROUP)
                .description("Queries on Bolt Ride's trips and reports")
                .recursiveDeleteOption(true)
                .workGroupConfiguration(CfnWorkGroup.WorkGroupConfigurationProperty.builder()
                        .enforceWorkGroupConfiguration(true)
                        .publishCloudWatchMetricsEnabled(false)
                        .bytesScannedCutoffPerQuery(SCAN_LIMIT_BYTES)
                        .resultConfiguration(CfnWorkGroup.ResultConfigurationProperty.builder()
                                .outputLocation("s3://" + settings.bucket() + "/athena-results/")
                                .encryptionConfiguration(CfnWorkGroup.EncryptionConfigurationProperty.builder()
                                        .encryptionOption("SSE_S3")
                                        .build())
                                .build())
                        .build())
                .build();
        new NamedQueries(this, "Queries").addDependency(workGroup);
    }

    private CfnTable table(CatalogTable table, String bucket) {
        String location = "s3://" + bucket + "/" + table.prefix();
        return CfnTable.Builder.create(this, table.tableName())
                .catalogId(Stack.of(this).getAccount())
                .databaseName(DATABASE)
                .tableInput(CfnTable.TableInputProperty.builder()
                        .name(table.tableName())
                        .description(table.description())
                        .tableType("EXTERNAL_TABLE")
                        .partitionKeys(List.of(column("trip_date", "date")))
                        .parameters(projection(location))
                        .storageDescriptor(CfnTable.StorageDescriptorProperty.builder()
                                .location(location)
                                .columns(table.columns().entrySet().stream()
                                        .map(column -> column(column.getKey(), column.getValue()))
                                        .toList())
                                .inputFormat("org.apache.hadoop.mapred.TextInputFormat")
                                .outputFormat("org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat")
                                .serdeInfo(CfnTable.SerdeInfoProperty.builder()
                                        .serializationLibrary("org.apache.hive.hcatalog.data.JsonSerDe")
                                        .build())
                                .build())
                        .build())
                .build();
    }

    /** Every day since the data begins is a partition, without anybody having to add it. */
    private static Map<String, String> projection(String location) {
        return Map.of(
                "classification", "json",
                "projection.enabled", "true",
                "projection.trip_date.type", "date",
                "projection.trip_date.format", "yyyy-MM-dd",
                "projection.trip_date.range", "2024-01-01,NOW",
                "storage.location.template", location + "trip_date=${trip_date}/");
    }

    private static CfnTable.ColumnProperty column(String name, String type) {
        return CfnTable.ColumnProperty.builder().name(name).type(type).build();
    }
}
