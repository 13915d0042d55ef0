import Exact

/// Instants as text, put together in one piece: reports print one for every page read.
enum TimeText {
    /// As `DateTime` describes itself, without a detour over its parts.
    static func standard(_ time: DateTime) -> String {
        guard time.nanosecond == 0, time.offset % 60 == 0, (0...9_999).contains(time.date.year)
        else { return time.description }
        return String(unsafeUninitializedCapacity: 25) { buffer in
            put(time, between: UInt8(ascii: "T"), in: buffer)
            guard time.offset != 0 else {
                buffer[19] = UInt8(ascii: "Z")
                return 20
            }
            let minutes = abs(time.offset) / 60
            buffer[19] = UInt8(ascii: time.offset < 0 ? "-" : "+")
            two(minutes / 60, at: 20, in: buffer)
            buffer[22] = UInt8(ascii: ":")
            two(minutes % 60, at: 23, in: buffer)
            return 25
        }
    }

    /// Day and time of day to the second, as they are at the instant's offset.
    static func local(_ time: DateTime) -> String {
        guard (0...9_999).contains(time.date.year) else {
            return "\(time.date) \(String(describing: time.time).prefix { $0 != "." })"
        }
        return String(unsafeUninitializedCapacity: 19) { buffer in
            put(time, between: UInt8(ascii: " "), in: buffer)
            return 19
        }
    }

    private static func put(
        _ time: DateTime, between gap: UInt8, in buffer: UnsafeMutableBufferPointer<UInt8>
    ) {
        two(time.date.year / 100, at: 0, in: buffer)
        two(time.date.year % 100, at: 2, in: buffer)
        buffer[4] = UInt8(ascii: "-")
        two(time.date.month, at: 5, in: buffer)
        buffer[7] = UInt8(ascii: "-")
        two(time.date.day, at: 8, in: buffer)
        buffer[10] = gap
        two(time.time.hour, at: 11, in: buffer)
        buffer[13] = UInt8(ascii: ":")
        two(time.time.minute, at: 14, in: buffer)
        buffer[16] = UInt8(ascii: ":")
        two(time.time.second, at: 17, in: buffer)
    }

    private static func two(
        _ number: Int, at place: Int, in buffer: UnsafeMutableBufferPointer<UInt8>
    ) {
        buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
        buffer[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    }
}
