/// Every table of built-ins, in the order of the specification.
enum BuiltInTables {
    static let all: [BuiltIn] =
        ConversionFunctions.all + BooleanFunctions.all + StringFunctions.all
        + PatternFunctions.all + ListFunctions.all + ListAggregates.all + ListTruths.all
        + NumberFunctions.all + TemporalFunctions.all + RangeFunctions.all + SortFunctions.all
        + ContextFunctions.all
}
