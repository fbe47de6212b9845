package com.boltride.infra;

import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmProps;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Makes alarms that tell the alarm topic when they go off and when they end, and where the runbook's entry is. */
final class AlarmMaker {

    private final Construct scope;
    private final Settings settings;
    private final ITopic topic;

    AlarmMaker(Construct scope, Settings settings) {
        this.scope = scope;
        this.settings = settings;
        this.topic = Topic.fromTopicArn(scope, "Topic", Arns.of(scope).topic(Names.ALARM_TOPIC));
    }

    /** @param entry heading in the runbook, in lower case with hyphens */
    Draft alarm(String name, String entry, IMetric metric) {
        return new Draft(name, entry, metric);
    }

    /** An alarm that still needs a threshold and a sentence. Where there is no data there is nothing wrong, unless said. */
    final class Draft {

        private final String name;
        private final String entry;
        private final AlarmProps.Builder alarm;

        private Draft(String name, String entry, IMetric metric) {
            this.name = name;
            this.entry = entry;
            this.alarm = AlarmProps.builder()
                    .alarmName("bolt-ride-" + name)
                    .metric(metric)
                    .treatMissingData(TreatMissingData.NOT_BREACHING);
        }

        /** @param periods one after the other */
        Draft above(double threshold, int periods) {
            return threshold(ComparisonOperator.GREATER_THAN_THRESHOLD, threshold, periods);
        }

        /** @param periods one after the other */
        Draft below(double threshold, int periods) {
            return threshold(ComparisonOperator.LESS_THAN_THRESHOLD, threshold, periods);
        }

        Draft missing(TreatMissingData treatment) {
            alarm.treatMissingData(treatment);
            return this;
        }

        void saying(String sentence) {
            alarm.alarmDescription(sentence + ". What to do: " + settings.runbook(entry));
            Alarm made = new Alarm(scope, name, alarm.build());
            SnsAction tell = new SnsAction(topic);
            made.addAlarmAction(tell);
            made.addOkAction(tell);
        }

        private Draft threshold(ComparisonOperator comparison, double threshold, int periods) {
            alarm.comparisonOperator(comparison).threshold(threshold).evaluationPeriods(periods);
            return this;
        }
    }
}
