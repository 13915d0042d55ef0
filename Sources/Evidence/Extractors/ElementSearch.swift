import Model

/// Looks for wanted elements in texts, by name and by their other wordings.
struct ElementSearch {
    /// An element with every wording that counts, squeezed.
    struct Wanted {
        let name: String
        let wordings: [String]
    }

    let wanted: [Wanted]

    init(_ elements: [WantedElement]) {
        wanted = elements.map { element in
            Wanted(
                name: element.name,
                wordings: ([element.name] + element.synonyms).map {
                    TextNormalization.squeezed($0)
                }.filter { !$0.isEmpty })
        }
    }

    var names: [String] { wanted.map(\.name) }

    /// Where each element is first found among squeezed texts; those not found
    /// are not among the keys.
    func find(in texts: [String]) -> [String: Int] {
        var found: [String: Int] = [:]
        for element in wanted {
            found[element.name] = texts.firstIndex { text in
                element.wordings.contains { text.holds($0) }
            }
        }
        return found
    }

    /// The elements a single text names.
    func find(in text: String) -> Set<String> {
        Set(find(in: [TextNormalization.squeezed(text)]).keys)
    }

    /// The value for the elements that are present.
    func value(_ present: Set<String>) -> FactValue {
        .elements(ElementSet(wanted: names, present: present))
    }
}
