#!/usr/bin/env bash
# Makes what the infrastructure makes on AWS, when LocalStack is ready; it runs this from /etc/localstack/init/ready.d.
# As local-aws does for itself: see com.boltride.local.Resources.
set -euo pipefail

bucket=bolt-ride-kpis
consumers=(bolt-ride-trip-start-service bolt-ride-trip-end-service bolt-ride-completion-stager)

dynamodb() { awslocal dynamodb "$@" > /dev/null; }

awslocal s3api create-bucket --bucket "$bucket" > /dev/null
awslocal s3 cp --only-show-errors --recursive --exclude '*' --include '*.csv' /data "s3://$bucket/data/"

dead_letters=$(awslocal sqs create-queue --queue-name nsp-bolt-ride-dlq \
  --attributes MessageRetentionPeriod=1209600 --query QueueUrl --output text)
dead_letters_arn=$(awslocal sqs get-queue-attributes --queue-url "$dead_letters" --attribute-names QueueArn \
  --query Attributes.QueueArn --output text)
awslocal sqs create-queue --queue-name nsp-bolt-ride-retry-queue --attributes "{
  \"DelaySeconds\": \"${RETRY_DELAY_SECONDS:-60}\",
  \"VisibilityTimeout\": \"30\",
  \"RedrivePolicy\": \"{\\\"deadLetterTargetArn\\\": \\\"$dead_letters_arn\\\", \\\"maxReceiveCount\\\": \\\"8\\\"}\"
}" > /dev/null

for topic in emr-job-status-notifications bolt-ride-alarms; do
  awslocal sns create-topic --name "$topic" > /dev/null
done

dynamodb create-table --table-name trips --billing-mode PAY_PER_REQUEST \
  --attribute-definitions AttributeName=trip_id,AttributeType=S \
    AttributeName=open_shard,AttributeType=S AttributeName=open_since,AttributeType=N \
  --key-schema AttributeName=trip_id,KeyType=HASH \
  --global-secondary-indexes '[
    {"IndexName": "open-trips", "Projection": {"ProjectionType": "KEYS_ONLY"}, "KeySchema": [
      {"AttributeName": "open_shard", "KeyType": "HASH"}, {"AttributeName": "open_since", "KeyType": "RANGE"}]}]' \
  --stream-specification StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES

dynamodb create-table --table-name aggregation-runs --billing-mode PAY_PER_REQUEST \
  --attribute-definitions \
    AttributeName=trip_date,AttributeType=S AttributeName=attempt,AttributeType=N \
    AttributeName=open,AttributeType=S AttributeName=due_at,AttributeType=S \
    AttributeName=kind,AttributeType=S AttributeName=requested_at,AttributeType=S \
  --key-schema AttributeName=trip_date,KeyType=HASH AttributeName=attempt,KeyType=RANGE \
  --global-secondary-indexes '[
    {"IndexName": "open-runs", "Projection": {"ProjectionType": "ALL"}, "KeySchema": [
      {"AttributeName": "open", "KeyType": "HASH"}, {"AttributeName": "due_at", "KeyType": "RANGE"}]},
    {"IndexName": "runs-by-request", "Projection": {"ProjectionType": "ALL"}, "KeySchema": [
      {"AttributeName": "kind", "KeyType": "HASH"}, {"AttributeName": "requested_at", "KeyType": "RANGE"}]}]'

# The Kinesis Client Library would make these itself, but starts without its index, and without a word, where that is late.
for consumer in "${consumers[@]}"; do
  dynamodb create-table --table-name "$consumer" --billing-mode PAY_PER_REQUEST \
    --attribute-definitions AttributeName=leaseKey,AttributeType=S AttributeName=leaseOwner,AttributeType=S \
    --key-schema AttributeName=leaseKey,KeyType=HASH \
    --global-secondary-indexes '[
      {"IndexName": "LeaseOwnerToLeaseKeyIndex", "Projection": {"ProjectionType": "KEYS_ONLY"}, "KeySchema": [
        {"AttributeName": "leaseOwner", "KeyType": "HASH"}, {"AttributeName": "leaseKey", "KeyType": "RANGE"}]}]'
done

for stream in trip-start-events trip-end-events; do
  awslocal kinesis create-stream --stream-name "$stream" --shard-count 2
  awslocal kinesis wait stream-exists --stream-name "$stream"
done

# On an empty lease table every worker waits a random 1-30 s. A lease as com.boltride.local.Leases tells it.
lease() {
  dynamodb put-item --table-name "$1" --item "{
    \"leaseKey\": {\"S\": \"$2\"}, \"startingHashKey\": {\"S\": \"$3\"}, \"endingHashKey\": {\"S\": \"$4\"},
    \"checkpoint\": {\"S\": \"TRIM_HORIZON\"}, \"checkpointSubSequenceNumber\": {\"N\": \"0\"},
    \"leaseCounter\": {\"N\": \"0\"}, \"ownerSwitchesSinceCheckpoint\": {\"N\": \"0\"}, \"entityType\": {\"S\": \"LEASE\"}}"
}

stream_leases() {
  awslocal kinesis list-shards --stream-name "$2" --output text \
    --query 'Shards[].[ShardId, HashKeyRange.StartingHashKey, HashKeyRange.EndingHashKey]' |
    while read -r shard first last; do lease "$1" "$shard" "$first" "$last"; done
}

table_stream_leases() {
  local arn shard
  arn=$(awslocal dynamodb describe-table --table-name "$2" --query Table.LatestStreamArn --output text)
  for shard in $(awslocal dynamodbstreams describe-stream --stream-arn "$arn" --output text \
    --query 'StreamDescription.Shards[].ShardId'); do
    lease "$1" "$shard" 0 1
  done
}

stream_leases bolt-ride-trip-start-service trip-start-events
stream_leases bolt-ride-trip-end-service trip-end-events
table_stream_leases bolt-ride-completion-stager trips
