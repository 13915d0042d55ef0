import Exact

/// Functions of texts, which are sequences of code points (DMN 1.5, table 75); those with patterns
/// are in ``PatternFunctions``.
enum StringFunctions {
    static let all: [BuiltIn] = [
        substring,
        BuiltIn(
            "string length",
            [
                Overload([Parameter("string", .string)], result: .number) { arguments, context in
                    guard let text = arguments[0].asString, context.spend(text.utf8.count / 16)
                    else { return .null }
                    return .number(text.unicodeScalars.count)
                }
            ]),
        mapping("upper case") { $0.uppercased() },
        mapping("lower case") { $0.lowercased() },
        search("substring before", .string) { text, match in
            .string(text.range(of: match).map { String(text.utf8[..<$0.lowerBound]) ?? "" } ?? "")
        },
        search("substring after", .string) { text, match in
            .string(text.range(of: match).map { String(text.utf8[$0.upperBound...]) ?? "" } ?? "")
        },
        search("contains", .boolean) { .boolean($0.range(of: $1) != nil) },
        search("starts with", .boolean) { .boolean($0.utf8.starts(with: $1.utf8)) },
        search("ends with", .boolean) {
            .boolean($0.utf8.reversed().starts(with: $1.utf8.reversed()))
        },
        stringJoin,
    ]

    private static let substring = BuiltIn(
        "substring",
        [
            Overload(
                [
                    Parameter("string", .string), Parameter("start position", .number),
                    Parameter("length", .number, .optional),
                ], result: .string
            ) { arguments, context in
                guard let text = arguments[0].asString, let position = arguments[1].asNumber,
                    context.spend(text.utf8.count / 16)
                else { return .null }
                let scalars = text.unicodeScalars
                let count = scalars.count
                guard let start = Positions.offset(of: position, in: count) else {
                    return context.refuse(
                        "substring", "start position", arguments[1], wanted: "[1..\(count)]")
                }
                var length = count - start
                if arguments.count > 2, let wanted = arguments[2].asNumber {
                    guard !wanted.isNegative || wanted.isZero else {
                        return context.refuse("substring", "length", arguments[2], wanted: "(>= 0)")
                    }
                    length = min(length, wanted.integerPart.asInt ?? length)
                }
                return .string(String(scalars.dropFirst(start).prefix(length)))
            }
        ])

    private static func mapping(
        _ name: String, _ body: @escaping @Sendable (String) -> String
    ) -> BuiltIn {
        BuiltIn(
            name,
            [
                Overload([Parameter("string", .string)], result: .string) { arguments, context in
                    guard let text = arguments[0].asString, context.spend(text.utf8.count / 16)
                    else { return .null }
                    return .string(body(text))
                }
            ])
    }

    /// A function of a text and another one to look for in it.
    private static func search(
        _ name: String, _ result: ValueType, _ body: @escaping @Sendable (String, String) -> Value
    ) -> BuiltIn {
        BuiltIn(
            name,
            [
                Overload(
                    [Parameter("string", .string), Parameter("match", .string)], result: result
                ) { arguments, context in
                    guard let text = arguments[0].asString, let match = arguments[1].asString,
                        context.spend(text.utf8.count / 16)
                    else { return .null }
                    return body(text, match)
                }
            ])
    }

    private static let stringJoin = BuiltIn(
        "string join",
        [
            Overload(
                [Parameter("list", .list(.any)), Parameter("delimiter", .string, .optional)],
                result: .string
            ) { arguments, context in
                guard let items = arguments[0].asList else { return .null }
                let delimiter = arguments.count > 1 ? arguments[1].asString ?? "" : ""
                var joined = ""
                var isFirst = true
                for (place, item) in items.enumerated() {
                    if item.isNull { continue }
                    guard let text = item.asString else {
                        return context.refuse(
                            .wrongItem(
                                function: "string join", place: place + 1,
                                found: item.brief, wanted: .string))
                    }
                    guard context.spend(1 + (text.utf8.count + delimiter.utf8.count) / 16) else {
                        return .null
                    }
                    if !isFirst { joined += delimiter }
                    joined += text
                    isFirst = false
                }
                return .string(joined)
            }
        ])
}

extension String {
    /// Where the bytes of another text first stand in this one; at the start for an empty one.
    ///
    /// UTF-8 has no sequence that starts within another's, so bytes are code points.
    fileprivate func range(of match: String) -> Range<Index>? {
        let (text, wanted) = (utf8, match.utf8)
        guard let first = wanted.first else { return startIndex..<startIndex }
        let length = wanted.count
        var start = text.startIndex
        while let place = text[start...].firstIndex(of: first) {
            guard let end = text.index(place, offsetBy: length, limitedBy: text.endIndex) else {
                return nil
            }
            if text[place..<end].elementsEqual(wanted) { return place..<end }
            start = text.index(after: place)
        }
        return nil
    }
}
