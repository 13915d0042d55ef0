import Markup

/// Whether a list is filled in by a script, which a crawl does not run. Such a
/// list looks empty and is not.
enum ScriptedList {
    static func isLikely(in content: PageContent) -> Bool {
        guard let root = content.document.root else { return false }
        let scripts = root.descendants("script")
        let sources = scripts.map { (node: $0, text: $0.text(.source, limit: 1 << 20)) }
        let isBlank = content.isNearlyBlank
        // A page that is blank but for a script that leads elsewhere.
        if isBlank,
            sources.contains(where: { source in turners.contains { source.text.holds($0) } })
        {
            return true
        }
        let head = root.descendants("head").first
        for source in sources
        where content.regions.region(of: source.node) == .content
            && head.map({ !stands(source.node, in: $0) }) ?? true
        {
            if loaders.contains(where: { source.text.holds($0) }) { return true }
        }
        return isMount(root, blank: isBlank, scripts) || hasTemplate(content, scripts)
            || hasFilledPlace(root, content, sources.map(\.text))
    }

    private static let turners = ["location.href", "location.replace", "window.location"]

    private static let loaders = [
        "XMLHttpRequest", "$.ajax", "$.get", "$.post", ".load(", "axios", "fetch(", "jpaas",
        "dataproxy", "datastore", "jpage", "jQuery.ajax", "jQuery.get", "layui.use", "new Vue(",
        "createApp(",
    ]

    private static let mounts: Set<String> = [
        "app", "root", "__next", "__nuxt", "vue-app", "main-app", "react-root", "app-root",
    ]

    /// The place where a framework builds the whole page.
    private static func isMount(
        _ root: HTMLNode, blank isBlank: Bool, _ scripts: [HTMLNode]
    ) -> Bool {
        guard scripts.contains(where: { $0.attribute("src") != nil }) else { return false }
        if root.descendants("div").contains(where: { element in
            mounts.contains((element.attribute("id") ?? "").lowercased())
                && element.textBytes(.reading, limit: 60).count < 60
        }) {
            return true
        }
        guard isBlank else { return false }
        return root.descendants("noscript").contains { element in
            let text = element.text(limit: 400).lowercased()
            return text.contains("javascript") || text.contains("脚本")
        }
    }

    /// Places of a template that nobody filled in: `{{item.title}}`.
    private static func hasTemplate(_ content: PageContent, _ scripts: [HTMLNode]) -> Bool {
        if content.blocks.contains(where: { block in
            block.region == .content && block.text.utf8.count < 2_000
                && placeholders.contains { block.text.holds($0) }
        }) {
            return true
        }
        if scripts.contains(where: { script in
            let type = (script.attribute("type") ?? "").lowercased()
            return type.contains("template") || type == "text/html" || type.contains("tmpl")
        }) {
            return true
        }
        return ["li", "tr", "div", "ul"].contains { name in
            elements(named: name, in: content).contains { element in
                element.attribute("v-for") != nil || element.attribute("ng-repeat") != nil
            }
        }
    }

    private static let placeholders = ["{{", "<%=", "${", "{%"]

    private static func elements(named name: String, in content: PageContent) -> [HTMLNode] {
        guard let root = content.document.root else { return [] }
        return switch name {
        case "li": root.descendants("li")
        case "tr": root.descendants("tr")
        case "ul": root.descendants("ul")
        default: root.descendants("div")
        }
    }

    /// An empty place of the content that a script of the page names.
    private static func hasFilledPlace(
        _ root: HTMLNode, _ content: PageContent, _ sources: [String]
    ) -> Bool {
        let places =
            root.descendants("ul") + root.descendants("ol") + root.descendants("tbody")
            + root.descendants("table") + root.descendants("div")
        var looked = 0
        for place in places where looked < placeLimit {
            guard let id = place.attribute("id"), id.utf8.count > 2,
                place.elements.allSatisfy({ $0.name == "script" }),
                place.textBytes(.reading, limit: 40).count < 40,
                content.regions.region(of: place) == .content
            else { continue }
            looked += 1
            let calls = ["'\(id)'", "\"\(id)\"", "#\(id)"]
            if sources.contains(where: { source in
                loaders.contains { source.holds($0) } && calls.contains { source.holds($0) }
            }) {
                return true
            }
        }
        return false
    }

    /// The most empty places that are looked up in the scripts of a page.
    private static let placeLimit = 60

    private static func stands(_ node: HTMLNode, in frame: HTMLNode) -> Bool {
        var current: HTMLNode? = node
        while let element = current {
            if element == frame { return true }
            current = element.parent
        }
        return false
    }
}
