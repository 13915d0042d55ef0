import Exact
import FEEL

/// Values to test with.
enum Samples {
    static let values: [Value] =
        [-1, 0, 1, 3, 59, 60, 61, 75, 80, 90, 100, 1_000].map { .number($0) }
        + ["0.5", "59.99", "60.00", "1E30", "-1E30", "0.3333333333333333333333333333333333"]
        .compactMap { Decimal128($0).map(Value.number) }
        + ["", "a", "县级", "市级", "é", "e\u{301}"].map { .string($0) }
        + [(2022, 6, 29), (2022, 6, 30), (2023, 1, 1)].compactMap {
            CivilDate(year: $0, month: $1, day: $2).map(Value.date)
        } + [
            .null, .boolean(true), .boolean(false), .list([.number(60)]), .list([]),
            .context(Context([("a", .number(1))])),
            .range(RangeValue(value: .number(60), unequal: false)),
        ]
}
