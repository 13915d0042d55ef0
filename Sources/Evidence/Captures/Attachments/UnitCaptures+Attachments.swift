import Markup

extension UnitCaptures {
    /// The captured files that belong to columns: of all, every file in scope;
    /// of some, those that their pages and lists lead to. Each once.
    func files(
        of columns: ExtractorSettings.Columns, linkedFrom pages: UnitPages
    ) -> [CapturedAnswer] {
        switch columns {
        case .all:
            return archive.numbers(in: scope).compactMap { number in
                let answer = archive[number]
                return answer.isSuccess && Self.isAttachment(answer) ? answer : nil
            }
        case .named:
            var found: [CapturedAnswer] = []
            var seen: Set<WebAddress> = []
            for page in pages {
                for link in page.content.contentLinks where link.kind.leadsToPage {
                    guard let answer = file(link), seen.insert(answer.address).inserted else {
                        continue
                    }
                    found.append(answer)
                }
            }
            return found
        }
    }

    /// The captured files that the main text of a page links to, with the text
    /// of the link.
    func attachments(of content: PageContent) -> [(link: HTMLLink, answer: CapturedAnswer?)] {
        content.contentLinks.compactMap { link in
            guard link.kind == .anchor, let address = link.address,
                AttachmentText.fileExtensions.contains(address.fileExtension)
            else { return nil }
            return (link, file(link))
        }
    }

    private func file(_ link: HTMLLink) -> CapturedAnswer? {
        guard let address = link.address, scope.contains(address),
            case .answered(let answer) = archive.resolve(address), answer.isSuccess,
            Self.isAttachment(answer)
        else { return nil }
        return answer
    }

    /// By its name, or by a type that is neither a page nor a part of one.
    private static func isAttachment(_ answer: CapturedAnswer) -> Bool {
        let type = (answer.contentType ?? "").lowercased()
        guard !type.holds("html") else { return false }
        return AttachmentText.fileExtensions.contains(answer.address.fileExtension)
            || ["pdf", "msword", "officedocument", "ms-excel", "text/csv"].contains {
                type.holds($0)
            }
    }
}
