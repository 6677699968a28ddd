-- Does in Neovim what a person does in an open statement, and writes down what is then to be seen.
local PATIENCE_MS = 20000

local function wait_until(what, condition)
  local found
  local happened = vim.wait(PATIENCE_MS, function()
    found = condition()
    return found and true or false
  end, 10)
  if not happened then
    error(what .. ' did not come within ' .. PATIENCE_MS / 1000 .. ' s', 0)
  end
  return found
end

local function attached_client()
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
  for _, client in pairs(clients) do
    if client.name == 'communique' and client.server_capabilities then
      return client
    end
  end
end

-- What an action lists; Neovim 0.11 puts the outline into the window's own list.
local function listed(what, ask)
  vim.fn.setqflist({})
  ask()
  local items = wait_until(what, function()
    for _, list in ipairs({ vim.fn.getqflist(), vim.fn.getloclist(0) }) do
      if #list > 0 then
        return list
      end
    end
  end)
  vim.cmd('cclose | lclose')
  vim.fn.setloclist(0, {})
  return items
end

local function go_to_citation(buffer)
  vim.cmd('buffer ' .. buffer)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search([[\V]] .. vim.env.CITED_AFTER, 'We') > 0, 'the citation is not in the text')
end

local function file_name(buffer)
  return vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t')
end

local function look()
  local seen = {}
  local client = wait_until('a server for the file', attached_client)
  seen.root = client.config.root_dir

  local statement = vim.api.nvim_get_current_buf()
  seen.outline = vim.tbl_map(function(item)
    return item.text
  end, listed('the outline', vim.lsp.buf.document_symbol))

  go_to_citation(statement)
  seen.references = vim.tbl_map(function(item)
    return file_name(item.bufnr)
  end, listed('the list of references', function()
    vim.lsp.buf.references()
  end))

  go_to_citation(statement)
  vim.lsp.buf.hover()
  local card = wait_until('the card', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        return window
      end
    end
  end)
  seen.card = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(card), 0, -1, false), '\n')
  vim.api.nvim_win_close(card, true)

  go_to_citation(statement)
  vim.lsp.buf.definition()
  wait_until('the cited text', function()
    return vim.api.nvim_get_current_buf() ~= statement
  end)
  seen.definition = { file = file_name(0), textFromCursor = vim.api.nvim_get_current_line():sub(vim.fn.col('.')) }

  seen.fileTypes = vim.tbl_map(function(path)
    vim.cmd('edit ' .. vim.fn.fnameescape(path))
    return vim.bo.filetype
  end, vim.fn.json_decode(vim.env.FILES_TO_NAME))
  return seen
end

local succeeded, seen = pcall(look)
local report = succeeded and seen or { problem = tostring(seen) .. '\n' .. vim.fn.execute('messages') }
vim.fn.writefile({ vim.fn.json_encode(report) }, vim.env.REPORT)
vim.cmd('qall!')
