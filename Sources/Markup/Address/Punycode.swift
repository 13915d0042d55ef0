/// RFC 3492, in the direction from Unicode to ASCII.
enum Punycode {
    /// `label` itself when it is ASCII, else `xn--…`. Nil when it is too long to be a label.
    static func label(_ label: String) -> String? {
        let scalars = Array(label.unicodeScalars)
        if scalars.allSatisfy(\.isASCII) { return label }
        // 63 bytes of Punycode never stand for more characters than that.
        guard scalars.count <= 63 else { return nil }
        return "xn--" + encoded(scalars.map(\.value))
    }

    private static let base: UInt32 = 36
    private static let tMin: UInt32 = 1
    private static let tMax: UInt32 = 26

    /// The algorithm of §6.3. Sums cannot overflow: at most 63 characters below 0x110000.
    private static func encoded(_ input: [UInt32]) -> String {
        var output = input.filter { $0 < 0x80 }.map { UInt8(truncatingIfNeeded: $0) }
        let basicCount = UInt32(output.count)
        if basicCount > 0 { output.append(0x2D) }
        var next: UInt32 = 0x80
        var delta: UInt32 = 0
        var bias: UInt32 = 72
        var handled = basicCount
        while handled < UInt32(input.count) {
            let lowest = input.filter { $0 >= next }.min() ?? next
            delta += (lowest - next) * (handled + 1)
            next = lowest
            for value in input {
                if value < next { delta += 1 }
                guard value == next else { continue }
                appendVariableLength(delta, bias: bias, to: &output)
                bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            delta += 1
            next += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func appendVariableLength(
        _ delta: UInt32, bias: UInt32, to output: inout [UInt8]
    ) {
        var rest = delta
        var k = base
        while true {
            let threshold = k <= bias ? tMin : min(k - bias, tMax)
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            k += base
        }
        output.append(digit(rest))
    }

    private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var k: UInt32 = 0
        while delta > ((base - tMin) * tMax) / 2 {
            delta /= base - tMin
            k += base
        }
        return k + (base - tMin + 1) * delta / (delta + 38)
    }

    private static func digit(_ value: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value - 26 + 0x30)
    }
}
