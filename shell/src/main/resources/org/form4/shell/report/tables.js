// Tables that sort, filter, copy and unfold. Without scripts the page shows them all the same.
(function () {
  'use strict';
  document.documentElement.classList.add('js');
  var FEW = 8;
  var SOON = 1500;
  var MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  var inOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

  function make(name, attributes, text) {
    var element = document.createElement(name);
    for (var key in attributes) element.setAttribute(key, attributes[key]);
    if (text) element.textContent = text;
    return element;
  }

  function key(cell, kind) {
    var text = cell.classList.contains('s') ? shown(cell) : cell.textContent;
    if (text === '') return null;
    if (kind === 'n') return parseFloat(text.replace(/[,%$]/g, ''));
    if (kind === 'd') {
      var parts = text.split(' ');
      return Number(parts[2]) * 10000 + MONTHS.indexOf(parts[1]) * 100 + Number(parts[0]);
    }
    return text;
  }

  // What a cell shows while its explanation is folded.
  function shown(cell) {
    var text = '';
    cell.childNodes.forEach(function (node) {
      if (node.nodeName !== 'DETAILS') text += node.textContent;
    });
    return text.trim();
  }

  function setUp(grid) {
    var table = grid.querySelector('table');
    var body = table.tBodies[0];
    var filed = Array.from(body.rows);
    var texts = null;
    var heads = Array.from(table.tHead.rows[0].cells);
    var status = make('span', { role: 'status', class: 'status' });

    heads.forEach(function (head, column) {
      var button = make('button', { type: 'button', class: 'sort' }, head.textContent);
      head.textContent = '';
      head.appendChild(button);
      button.addEventListener('click', function () { sort(head, column); });
    });

    function sort(head, column) {
      var before = head.getAttribute('aria-sort');
      var direction = before === 'ascending' ? 'descending' : before === 'descending' ? null : 'ascending';
      heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
      var rows = filed;
      if (direction) {
        head.setAttribute('aria-sort', direction);
        var sign = direction === 'ascending' ? 1 : -1;
        var kind = head.classList.contains('n') ? 'n' : head.classList.contains('d') ? 'd' : '';
        rows = filed.map(function (row, place) {
          return { row: row, place: place, key: key(row.cells[column], kind) };
        }).sort(function (a, b) {
          if (a.key === null || b.key === null) return (a.key === null) - (b.key === null) || a.place - b.place;
          var by = kind ? a.key - b.key : inOrder.compare(a.key, b.key);
          return sign * by || a.place - b.place;
        }).map(function (entry) { return entry.row; });
      }
      var fragment = document.createDocumentFragment();
      rows.forEach(function (row) { fragment.appendChild(row); });
      body.appendChild(fragment);
      status.textContent = direction ? 'sorted by ' + head.textContent + ', ' + direction : 'in the first order';
    }

    function filter(words) {
      texts = texts || filed.map(function (row) {
        return Array.from(row.cells, shown).join('\t').toLowerCase();
      });
      var wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
      var count = 0;
      filed.forEach(function (row, place) {
        var keep = wanted.every(function (word) { return texts[place].indexOf(word) >= 0; });
        row.hidden = !keep;
        if (keep) count++;
      });
      status.textContent = wanted.length ? count + ' of ' + filed.length + ' rows' : '';
    }

    function copy() {
      var lines = [heads.map(function (head) { return head.textContent; }).join('\t')];
      Array.from(body.rows).forEach(function (row) {
        if (!row.hidden) {
          lines.push(Array.from(row.cells, function (cell) {
            return shown(cell).replace(/[\t\r\n]+/g, ' ').replace(/^(?=[=+@]|-(?![\d.]))/, "'");
          }).join('\t'));
        }
      });
      put(lines.join('\n') + '\n');
      status.textContent = lines.length - 1 + ' rows copied';
    }

    var tools = make('div', { class: 'tools' });
    if (filed.length > FEW) {
      var label = make('label', {}, 'Filter ');
      var field = make('input', { type: 'search', placeholder: 'words' });
      label.appendChild(field);
      field.addEventListener('input', function () { filter(field.value); });
      tools.appendChild(label);
    }
    var button = make('button', { type: 'button', class: 'copy' }, 'Copy table');
    button.addEventListener('click', copy);
    tools.appendChild(button);
    tools.appendChild(status);
    grid.insertBefore(tools, grid.firstChild);
  }

  function put(text) {
    var field = make('textarea', { class: 'away', 'aria-hidden': 'true' });
    field.value = text;
    document.body.appendChild(field);
    var focused = document.activeElement;
    field.select();
    document.execCommand('copy');
    field.remove();
    if (focused) focused.focus();
  }

  // An explanation opens below its row, as wide as the table's window.
  function unfold(details) {
    var row = details.closest('tr');
    var text = details.querySelector('pre');
    row.style.height = '';
    if (!details.open) return;
    var window = details.closest('.scroll');
    text.style.display = 'none';
    var top = row.offsetHeight;
    text.style.display = '';
    var cell = details.parentNode;
    var isSticky = getComputedStyle(cell).position === 'sticky';
    text.style.top = top + 'px';
    text.style.left = (isSticky
      ? window.getBoundingClientRect().left - cell.getBoundingClientRect().left
      : window.scrollLeft) + 8 + 'px';
    text.style.width = window.clientWidth - 16 + 'px';
    row.style.height = top + text.offsetHeight + 12 + 'px';
  }

  function unfoldAll() {
    document.querySelectorAll('td details[open]').forEach(unfold);
  }

  // An issuer's insiders, made into a table when its name is asked for.
  function onDemand(source) {
    var table = document.getElementById(source.dataset.for);
    var place = make('div', { class: 'opened', 'aria-live': 'polite' });
    var data = null;
    source.parentNode.insertBefore(place, source);
    Array.from(table.tBodies[0].rows).forEach(function (row, number) {
      var cell = row.cells[0];
      var name = cell.textContent;
      var button = make('button', { type: 'button', class: 'open' }, name);
      cell.textContent = '';
      cell.appendChild(button);
      button.addEventListener('click', function () {
        data = data || JSON.parse(source.textContent);
        show(place, name, data.heads, data.parts[number]);
      });
    });
  }

  function show(place, name, heads, rows) {
    place.textContent = '';
    var title = make('h3', { tabindex: '-1' }, name);
    var grid = make('div', { class: 'grid' });
    var scroll = make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': name });
    var table = make('table', {});
    var head = table.createTHead().insertRow();
    heads.concat([['Filing', 's']]).forEach(function (of) {
      head.appendChild(make('th', { scope: 'col', class: of[1] }, of[0]));
    });
    var body = table.createTBody();
    rows.forEach(function (texts) {
      var row = body.insertRow();
      heads.forEach(function (of, i) {
        row.appendChild(make('td', { class: of[1] + (texts[i] ? '' : ' m') }, texts[i]));
      });
      var source = make('td', { class: 's' });
      var address = texts[heads.length + 1];
      source.appendChild(make(address ? 'a' : 'span', address ? { href: address } : {}, texts[heads.length]));
      row.appendChild(source);
    });
    scroll.appendChild(table);
    grid.appendChild(scroll);
    place.appendChild(title);
    place.appendChild(grid);
    setUp(grid);
    title.focus();
  }

  // A long table is laid out when it comes into view, or when there is nothing else to do; a short page at once.
  function settle() {
    var table = document.querySelector('.long');
    if (!table) return;
    table.classList.remove('long');
    later(settle);
  }

  function later(work) {
    if (window.requestIdleCallback) requestIdleCallback(work);
    else setTimeout(work, 100);
  }

  if (document.querySelectorAll('.grid tr').length < SOON) {
    document.querySelectorAll('.long').forEach(function (table) { table.classList.remove('long'); });
  } else {
    window.addEventListener('load', function () { later(settle); });
  }

  document.querySelectorAll('.on-demand').forEach(onDemand);
  document.querySelectorAll('.grid').forEach(setUp);
  document.addEventListener('toggle', function (event) {
    if (event.target.matches && event.target.matches('td details')) unfold(event.target);
  }, true);
  window.addEventListener('resize', unfoldAll);
  // On paper explanations are folded, and headings repeat on each page, which buttons would not.
  var buttons = [];
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('tr[style]').forEach(function (row) { row.style.height = ''; });
    buttons = buttons.length ? buttons : Array.from(document.querySelectorAll('.sort'));
    buttons.forEach(function (button) { button.replaceWith(button.textContent); });
  });
  window.addEventListener('afterprint', function () {
    document.querySelectorAll('.grid thead th').forEach(function (head, i) { head.replaceChildren(buttons[i]); });
    buttons = [];
    unfoldAll();
  });
})();
