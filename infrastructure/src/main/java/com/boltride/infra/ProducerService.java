package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ecs.AuthorizationConfig;
import software.amazon.awscdk.services.ecs.EfsVolumeConfiguration;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.efs.AccessPoint;
import software.amazon.awscdk.services.efs.AccessPointOptions;
import software.amazon.awscdk.services.efs.Acl;
import software.amazon.awscdk.services.efs.FileSystem;
import software.amazon.awscdk.services.efs.LifecyclePolicy;
import software.amazon.awscdk.services.efs.PosixUser;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/** The producer, with a file system for its run records: a run that dies with its task goes on in the next one. */
final class ProducerService extends PipelineService {

    private static final String VOLUME = "state";

    /** Who the image runs as. */
    private static final String USER = "10001";

    ProducerService(
            Construct scope, ServiceHome home, List<PolicyStatement> permissions, Map<String, String> environment) {
        // Two at a time would both take the records for theirs.
        super(scope, Service.PRODUCER_APP, home, permissions, environment, 1, true);
        FileSystem files = FileSystem.Builder.create(this, "Files")
                .vpc(home.network().vpc())
                .vpcSubnets(Network.privateSubnets())
                .encrypted(true)
                .lifecyclePolicy(LifecyclePolicy.AFTER_30_DAYS)
                .allowAnonymousAccess(false)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        files.getConnections().allowFrom(home.network().services(), Port.tcp(2049), "NFS for producer-app");
        AccessPoint state = files.addAccessPoint(
                "State",
                AccessPointOptions.builder()
                        .path("/producer")
                        .createAcl(Acl.builder()
                                .ownerUid(USER)
                                .ownerGid(USER)
                                .permissions("750")
                                .build())
                        .posixUser(PosixUser.builder().uid(USER).gid(USER).build())
                        .build());
        mount(files, state);
        task().addToTaskRolePolicy(Allow.onlyIf(
                Map.of("StringEquals", Map.of("elasticfilesystem:AccessPointArn", state.getAccessPointArn())),
                files.getFileSystemArn(),
                "elasticfilesystem:ClientMount",
                "elasticfilesystem:ClientWrite"));
    }

    private void mount(FileSystem files, AccessPoint state) {
        task().addVolume(Volume.builder()
                .name(VOLUME)
                .efsVolumeConfiguration(EfsVolumeConfiguration.builder()
                        .fileSystemId(files.getFileSystemId())
                        .transitEncryption("ENABLED")
                        .authorizationConfig(AuthorizationConfig.builder()
                                .accessPointId(state.getAccessPointId())
                                .iam("ENABLED")
                                .build())
                        .build())
                .build());
        task().getDefaultContainer()
                .addMountPoints(MountPoint.builder()
                        .sourceVolume(VOLUME)
                        .containerPath(Environment.PRODUCER_STATE)
                        .readOnly(false)
                        .build());
    }
}
