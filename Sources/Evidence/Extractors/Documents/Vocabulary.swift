import Model

/// The wordings by which an extractor knows the elements it looks for.
struct Vocabulary {
    /// How an element is seen.
    enum Manner {
        /// A label with a value.
        case label
        /// A label whose value has a digit.
        case number
        /// Its words anywhere in the text.
        case anywhere
    }

    struct Entry {
        let name: String
        let wordings: [String]
        var manner = Manner.label
    }

    /// A pack's element with every wording that counts.
    struct Wanted {
        let name: String
        let wordings: [String]
        let manner: Manner
        /// The entry of the vocabulary it is; `nil` for one of the pack's own.
        let entry: String?
    }

    let entries: [Entry]

    /// The pack's elements in their order.
    func resolve(_ elements: [WantedElement]) -> [Wanted] {
        elements.map { element in
            let names = ([element.name] + element.synonyms).map { TextNormalization.squeezed($0) }
            let entry =
                entries.first { TextNormalization.squeezed($0.name) == names[0] }
                ?? entries.first { entry in
                    entry.wordings.contains { names.contains(TextNormalization.squeezed($0)) }
                }
            let known = entry.map { [$0.name] + $0.wordings } ?? []
            return Wanted(
                name: element.name, wordings: [element.name] + element.synonyms + known,
                manner: entry?.manner ?? .label, entry: entry?.name)
        }
    }

    /// Every element of the vocabulary.
    var all: [Wanted] {
        entries.map {
            Wanted(
                name: $0.name, wordings: [$0.name] + $0.wordings, manner: $0.manner,
                entry: $0.name)
        }
    }

    /// Labels that end the value of another, wanted or not.
    func words(for wanted: [Wanted]) -> LabelWords {
        LabelWords(wanted.map(\.wordings) + entries.map { [$0.name] + $0.wordings })
    }
}
