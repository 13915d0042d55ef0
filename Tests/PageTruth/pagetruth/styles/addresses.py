"""Addresses as systems make them. `unit` paths begin at the unit's home; columns end in / or a file."""


class Addresses:
    """Where the pages of one template live."""

    def __init__(self, kind, unit, chance):
        self.kind, self.home, self.chance = kind, unit.home, chance
        self.ids = iter(range(chance.randint(1000, 9000) * 10, 10 ** 9))
        self.numbers = {}

    def column(self, column):
        n = self.numbers.setdefault(column.slug, 400 + 7 * len(self.numbers))
        forms = {
            "trs": f"{column.slug}/", "hanweb": f"col/col{n}/index.html", "gkmlpt": f"gkmlpt/{column.slug}/index.html",
            "anhui": f"public/column/{n}?type=4&action=list", "shtml": f"{column.slug}/list.shtml", "vsb": f"{column.slug}.htm",
            "asp": f"list.asp?cid={n}", "mobile": f"m/{column.slug}/", "dated": f"{column.slug}/index.html", "content": f"c{n}/index.htm",
            "aspx": f"infolist.aspx?typeid={n}", "jsp": f"{column.slug}/index.jsp",
        }
        return self.home + forms[self.kind]

    def turn(self, column, at, count):
        """Page `at` (from 0) of a list of `count` pages."""
        if at == 0:
            return column.path
        n = self.numbers[column.slug]
        forms = {
            "trs": f"{column.slug}/index_{at}.html", "hanweb": f"col/col{n}/index.html?uid=12&pageNum={at + 1}",
            "gkmlpt": f"gkmlpt/{column.slug}/index_{at + 1}.html", "anhui": f"public/column/{n}?type=4&action=list&pageIndex={at + 1}",
            "shtml": f"{column.slug}/list_{at + 1}.shtml", "vsb": f"{column.slug}/{count - at}.htm", "asp": f"list.asp?cid={n}&page={at + 1}",
            "mobile": f"m/{column.slug}/?p={at + 1}", "dated": f"{column.slug}/index_{at}.html", "content": f"c{n}/index_{at + 1}.htm",
            "aspx": f"infolist.aspx?typeid={n}&PageNo={at + 1}", "jsp": f"{column.slug}/index_{at}.jsp",
        }
        return self.home + forms[self.kind]

    def article(self, column, article):
        i, d = next(self.ids), article.date
        n = self.numbers[column.slug]
        uuid = self.chance.apart(f"uuid{i}").word(32)
        forms = {
            "trs": f"{column.slug}/{d:%Y%m}/t{d:%Y%m%d}_{i}.html", "hanweb": f"art/{d.year}/{d.month}/{d.day}/art_{n}_{i}.html",
            "gkmlpt": f"gkmlpt/content/0/{i // 1000}/post_{i}.html", "anhui": f"public/{n}/{i}.html", "shtml": f"{column.slug}/{d:%Y%m}/{uuid}.shtml",
            "vsb": f"info/{n}/{i}.htm", "asp": f"show.asp?id={i}", "mobile": f"m/{column.slug}/detail/{i}", "dated": f"{column.slug}/{d:%Y%m%d}/{i}.html",
            "content": f"c{n}/content_{i}.htm", "aspx": f"newsinfo.aspx?guid={uuid[:8]}-{uuid[8:12]}", "jsp": f"{column.slug}/{i}.jsp",
        }
        return self.home + forms[self.kind]

    def file(self, article, suffix):
        i = next(self.ids)
        folder = article.path.split("?")[0].rsplit("/", 1)[0] + "/"
        return {"trs": f"{folder}P0{article.date:%Y%m%d}{i}.{suffix}", "hanweb": f"{self.home}module/download/{i}.{suffix}"}.get(
            self.kind, f"{self.home}upload/{article.date:%Y%m}/{i}.{suffix}")

    @property
    def suffix(self):
        return {"jsp": "jsp", "content": "htm", "shtml": "shtml", "vsb": "htm"}.get(self.kind, "html")
