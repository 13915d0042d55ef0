/// A duration of either family, as text says it.
public enum ReadDuration: Sendable, Hashable {
    /// A years and months duration, `P1Y2M`.
    case months(YearsAndMonthsDuration)
    /// A days and time duration, `P1DT2H`.
    case days(DaysAndTimeDuration)

    /// Reads the forms of XML Schema: years and months, or days and time; one that mixes the two
    /// families is neither. `nil` for anything else and for what leaves 64 bits.
    public init?(_ text: String) {
        var scanner = TemporalScanner(text.utf8, zones: .iana)
        guard let read = scanner.duration() else { return nil }
        self = read
    }
}
