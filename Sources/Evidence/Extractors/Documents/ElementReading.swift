import Model

/// Which wanted elements one text gives, and where.
struct ElementReading {
    /// The passage that shows each element.
    private(set) var places: [String: Int] = [:]

    /// The longest passage in which the mere name of a pack's own element
    /// counts, in characters.
    private static let headingLength = 40

    init(_ text: ReadableText, _ wanted: [Vocabulary.Wanted], _ words: LabelWords) {
        let labels = LabelReader(text, words)
        var lines: [String]?
        for (index, element) in wanted.enumerated() {
            switch element.manner {
            case .label:
                if let label = labels.first(index) { places[element.name] = label.passage }
            case .number:
                let label = labels.labels.first { label in
                    label.label == index
                        && label.value.unicodeScalars.contains {
                            TextNormalization.digit($0) != nil
                        }
                }
                if let label { places[element.name] = label.passage }
            case .anywhere: break
            }
            guard places[element.name] == nil, element.manner == .anywhere || element.entry == nil
            else { continue }
            let squeezed = lines ?? text.passages.map { TextNormalization.squeezed($0.text) }
            lines = squeezed
            let sought = element.wordings.map { TextNormalization.squeezed($0) }
            places[element.name] = squeezed.firstIndex { line in
                (element.manner == .anywhere || line.count <= Self.headingLength)
                    && sought.contains { !$0.isEmpty && line.holds($0) }
            }
        }
    }

    /// Notes an element that something else than words shows.
    mutating func note(_ name: String, at passage: Int) {
        if places[name] == nil { places[name] = passage }
    }

    var present: Set<String> { Set(places.keys) }
}
