package com.boltride.cli.oracle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A report without what tells how it came about, every number as text without trailing zeros: so numbers are compared by
 * value, to the last digit.
 */
public final class ReportFigures {

    private static final List<String> OF_THE_RUN =
            List.of("duplicates_dropped", "corrupt_records", "handled_records", "input_objects", "generated_at");

    private ReportFigures() {}

    public static Map<String, Object> of(JsonNode report) {
        Map<String, Object> figures = asMap(report);
        OF_THE_RUN.forEach(figures::remove);
        return figures;
    }

    private static Map<String, Object> asMap(JsonNode object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.properties().forEach(property -> map.put(property.getKey(), asValue(property.getValue())));
        return map;
    }

    private static Object asValue(JsonNode node) {
        if (node.isObject()) {
            return new HashMap<>(asMap(node));
        }
        if (node.isArray()) {
            return node.valueStream().map(ReportFigures::asValue).toList();
        }
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return node.asString();
    }
}
