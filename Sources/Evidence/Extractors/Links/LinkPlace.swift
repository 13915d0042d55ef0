import Markup

/// What a link leads to, as far as the question is whether it is dead.
enum LinkPlace: String, CaseIterable {
    /// Everything in the unit's scope.
    case inside
    case pages
    case attachments
    case images
    /// What leads out of the unit's scope.
    case outside

    /// Whether a link is of this kind.
    func takes(_ link: HTMLLink, to address: WebAddress, in scope: UnitScope) -> Bool {
        let isFile = AttachmentText.fileExtensions.contains(address.fileExtension)
        guard scope.contains(address) else {
            return self == .outside && address.isFetchable
        }
        return switch self {
        case .inside: true
        case .outside: false
        case .attachments: isFile
        case .images: link.kind == .image
        case .pages: link.kind.leadsToPage && !isFile
        }
    }
}

extension HTMLLink.Kind {
    /// Whether a reader sees what it refers to, there or after following it.
    var leadsReader: Bool {
        switch self {
        case .anchor, .frame, .refresh, .image, .media: true
        case .form, .script, .stylesheet, .relation: false
        }
    }
}
